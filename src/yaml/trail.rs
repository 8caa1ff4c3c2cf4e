//! The way from a tree's root to one of its nodes.

use super::tree::{Kind, Node};

/// One step down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// To an item of a list.
    Item(usize),
    /// To the key of an entry.
    Key(usize),
    /// To the value of an entry.
    Value(usize),
}

impl Node {
    /// The way to the node with this number; as far as there is one.
    pub(super) fn trail(&self, id: usize) -> Vec<Step> {
        let mut trail = Vec::new();
        let mut node = self;
        while node.id != id {
            let step = match &node.kind {
                Kind::Text { .. } | Kind::Empty => None,
                Kind::List(items) => items.partition_point(|item| item.id <= id).checked_sub(1).map(Step::Item),
                Kind::Table(table) => {
                    let at = table.entries.partition_point(|entry| entry.key.id <= id).checked_sub(1);
                    at.map(|at| if table.entries[at].value.id <= id { Step::Value(at) } else { Step::Key(at) })
                }
            };
            let Some(step) = step else { break };
            trail.push(step);
            node = node.child(step).unwrap_or(node);
        }
        trail
    }

    /// The node one step down.
    pub(super) fn child(&self, step: Step) -> Option<&Self> {
        match (step, &self.kind) {
            (Step::Item(at), Kind::List(items)) => items.get(at),
            (Step::Key(at), Kind::Table(table)) => table.entries.get(at).map(|entry| &entry.key),
            (Step::Value(at), Kind::Table(table)) => table.entries.get(at).map(|entry| &entry.value),
            _ => None,
        }
    }

    /// The node at the end of a trail that leads from here.
    pub(super) fn at(&self, trail: &[Step]) -> &Self {
        trail.iter().fold(self, |node, step| node.child(*step).unwrap_or(node))
    }

    /// As [`Node::at`], to change it; trails to be changed never lead to a key.
    pub(super) fn at_mut(&mut self, trail: &[Step]) -> Option<&mut Self> {
        let Some((first, rest)) = trail.split_first() else { return Some(self) };
        match (first, &mut self.kind) {
            (Step::Item(at), Kind::List(items)) => items.get_mut(*at)?.at_mut(rest),
            (Step::Value(at), Kind::Table(table)) => table.entries.get_mut(*at)?.value.at_mut(rest),
            _ => None,
        }
    }

    /// Takes out the entry or item at the end of the trail.
    pub(super) fn prune(&mut self, trail: &[Step]) {
        let Some((last, parent)) = trail.split_last() else { return };
        let Some(parent) = self.at_mut(parent) else { return };
        match (last, &mut parent.kind) {
            (Step::Item(at), Kind::List(items)) => {
                items.remove(*at);
            }
            (Step::Key(at) | Step::Value(at), Kind::Table(table)) => {
                let entry = table.entries.remove(*at);
                table.pruned.push(entry.name().to_owned());
            }
            _ => {}
        }
    }
}
