// SPDX-License-Identifier: MIT
// On the maps of a page each treated site is hatched and bears its number, or the page says that no picture shows it.
"use strict";

const { session_of } = require("./catalogue.cjs");

// The numbers that lie on a hatched area, and what the page says of those that no picture shows.
function numbered() {
  const is_hatched = (path) => {
    const [, id] = path.getAttribute("fill").match(/^url\(#(.*-treated)\)$/) || [];
    const pattern = id && document.getElementById(id);
    return pattern && pattern.tagName === "pattern" && pattern.childElementCount > 0 && path.getBoundingClientRect().width > 0;
  };
  const numbers = [...document.querySelectorAll(".maps svg")].flatMap((svg) => {
    const areas = [...svg.querySelectorAll("path")].filter(is_hatched);
    const lies_on = (x, y) => areas.some((area) => area.isPointInFill(new DOMPoint(x, y)));
    const circles = [...svg.querySelectorAll("circle")].filter((c) => c.nextElementSibling?.tagName === "text" && lies_on(c.cx.baseVal.value, c.cy.baseVal.value));
    return circles.map((circle) => Number(circle.nextElementSibling.textContent));
  });
  return { numbers, text: document.querySelector(".who").innerText };
}

async function mapped(tab, asked) {
  const { sites } = session_of(asked.get("plan"), Number(asked.get("session") || 1));
  const { numbers, text } = await tab.page.evaluate(numbered);
  const unseen = (text.match(/Not on this picture:?(.*)/s) || ["", ""])[1].toLowerCase();
  const named = (site, n) => sites.length === 1 || text.toLowerCase().includes(`${site.toLowerCase()} (${n + 1})`);
  const faults = sites.filter((site, n) => !named(site, n)).map((site) => `${site} has no number in the list`);
  return [...faults, ...sites.filter((site, n) => !numbers.includes(n + 1) && !unseen.includes(site.toLowerCase())).map((site) => `${site} is neither on a map nor said to be missing`)];
}

module.exports = { mapped };
