//! Every address once: routes, listings, pages of listings, links, redirects.
