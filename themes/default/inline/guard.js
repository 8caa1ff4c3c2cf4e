// Keeps the Back button from showing a page of the site after somebody has left by the exit. It runs before anything is painted.
//
// page.js writes the time of leaving into localStorage. Whoever then comes back through the history or by a reload within ten
// minutes is sent on; whoever comes on purpose sees the page, and the time is forgotten. sessionStorage would not do: Firefox
// keeps an old copy of it for pages that it shows again. Old browsers run this too: no newer syntax than that of 2009.
(function(d,s){function see(back){try{var l=localStorage,t=l["ui.t"]
if(t&&back&&new Date-t<6e5){d.documentElement.style.setProperty("display","none","important")
d.title="\u200b"
location.replace(s.getAttribute("data-to"))}else if(t)l.removeItem("ui.t")}catch(e){}}
see(performance.navigation.type)
addEventListener("pageshow",function(e){if(e.persisted)see(1)})})(document,document.currentScript)
