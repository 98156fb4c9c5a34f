// SPDX-License-Identifier: MIT
// A page printed on paper, read back with pdftotext: its pages, and each word on them with its place.
"use strict";

const fs = require("fs");
const path = require("path");
const { promisify } = require("util");
const run = promisify(require("child_process").execFile);

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&apos;": "'" };
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (entity) => entities[entity]);

// letters TEXT: its letters and digits alone, so that neither a line break nor a bullet between words matters.
const letters = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

function read_page(page) {
  const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/).map(Number);
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;
  const words = [...page.matchAll(word)].map(([, left, top, right, bottom, text]) => ({ left: +left, top: +top, right: +right, bottom: +bottom, text: plain(text) }));
  return { width, height, words, text: words.map((w) => w.text).join(" "), letters: letters(words.map((w) => w.text).join(" ")) };
}

// print TAB FILE FORMAT: the pages on paper of the format, with the margins that the page itself sets.
async function print(tab, file, format) {
  await tab.page.pdf({ path: file, format });
  const { stdout } = await run("pdftotext", ["-raw", "-bbox", file, "-"], { maxBuffer: 1 << 26 });
  return stdout.split("<page ").slice(1).map(read_page);
}

// pictures FILE: writes the pages of a PDF as PNG files beside it, and names them.
async function pictures(file) {
  const stem = path.basename(file, ".pdf");
  await run("pdftoppm", ["-r", "200", "-png", file, path.join(path.dirname(file), stem)]);
  const beside = fs.readdirSync(path.dirname(file)).filter((name) => name.startsWith(stem) && name.endsWith(".png"));
  return beside.map((name) => path.join(path.dirname(file), name));
}

module.exports = { print, pictures, letters };
