// SPDX-License-Identifier: MIT
// A tab that lets nothing in but the page itself and `data:`, and keeps whatever the page said, asked for or tried.
"use strict";

const { pathToFileURL } = require("url");
const puppeteer = require("puppeteer-core");

// No host is ever found, so that a page that could ask for something fails here as it would in a clinic without a network.
const flags = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--force-color-profile=srgb"];

const launch = () => puppeteer.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });

class Tab {
  static async of(browser) {
    const tab = new Tab();
    tab.page = await (await browser.createBrowserContext()).newPage();
    await tab.page.setRequestInterception(true);
    tab.page.on("request", (request) => tab.judge(request));
    tab.page.on("console", (message) => tab.noise.push(`console: ${message.text()}`));
    tab.page.on("pageerror", (error) => tab.noise.push(`error: ${error.message}`));
    tab.page.on("dialog", (dialog) => (tab.noise.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
    tab.page.on("popup", () => tab.noise.push("a window opened"));
    return tab;
  }

  judge(request) {
    const url = request.url();
    const harmless = url === this.url || url.startsWith("data:");
    if (!harmless) this.noise.push(`request: ${url}`);
    return harmless ? request.continue() : request.abort();
  }

  async show(file) {
    this.noise = [];
    this.url = pathToFileURL(file).href;
    await this.page.setViewport({ width: 1280, height: 900 });
    await this.page.emulateMediaFeatures([]);
    await this.page.goto(this.url, { waitUntil: "load" });
  }

  dark() {
    return this.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  }

  light() {
    return this.page.emulateMediaFeatures([]);
  }
}

module.exports = { Tab, launch };
