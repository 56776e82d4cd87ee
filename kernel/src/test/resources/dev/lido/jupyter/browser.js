// Drives a real browser on a real notebook server:
//     node browser.js SCENARIO URL-OF-THE-NOTEBOOK DIRECTORY-FOR-SCREENSHOTS CHROMIUM
// Runs one scenario, and ends with 0 if all went as it should, or with 1 and the reason on stderr.
const fs = require("fs");
const os = require("os");
const path = require("path");
const { chromium } = require("playwright-core");

const [scenario, url, screenshots, executable] = process.argv.slice(2);
const PATIENCE = 60_000;
const LOOK_EVERY = 50;

const QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
  "--disable-background-networking", "--disable-component-update"];

function check(fact, message) {
  if (!fact) throw new Error(message);
}

/** A notebook in the classic front end. Cells are known by their index. */
class Notebook {
  constructor(page) {
    this.page = page;
  }

  async open() {
    await this.page.goto(url);
    await this.page.waitForFunction(() => window.Jupyter?.notebook?.kernel?.is_connected?.()
      && Jupyter.notebook.kernel.info_reply?.status === "ok", null, { timeout: PATIENCE });
  }

  /** As a user does: click into the cell, Ctrl+Enter. */
  async run(index) {
    await this.page.locator(".code_cell .CodeMirror").nth(index).click();
    await this.page.keyboard.press("Control+Enter");
  }

  /** What the cell shows, and whether it is still running. */
  look(index) {
    return this.page.evaluate(i => {
      const cell = document.querySelectorAll(".code_cell")[i];
      return { running: cell.querySelector(".input_prompt").innerText.includes("*"),
               text: cell.querySelector(".output").innerText.trim(),
               error: cell.querySelector(".output_error") !== null,
               height: cell.querySelector(".output .output_area")?.getBoundingClientRect().height ?? 0,
               cut: [...cell.querySelectorAll(".output div")].some(part => part.scrollWidth > part.clientWidth + 1
                 && getComputedStyle(part).overflowX !== "visible") };
    }, index);
  }

  /** All the different looks of the cell, in order, until one of them satisfies the condition. */
  async watch(index, until) {
    const looks = [];
    const end = Date.now() + PATIENCE;
    for (;;) {
      const look = await this.look(index);
      const last = looks[looks.length - 1];
      if (!last || last.text !== look.text || last.running !== look.running) looks.push(look);
      if (until(look)) return looks;
      check(Date.now() < end, "never came: " + until + "\n" + JSON.stringify(looks.slice(-3), null, 1));
      await this.page.waitForTimeout(LOOK_EVERY);
    }
  }

  ended(index) {
    return this.watch(index, look => !look.running && look.text !== "");
  }

  async picture(name, index) {
    const output = this.page.locator(".code_cell").nth(index);
    await output.scrollIntoViewIfNeeded();
    await output.screenshot({ path: path.join(screenshots, name + ".png") });
  }
}

const texts = looks => new Set(looks.map(look => look.text)).size;

/** Fails if the first output, once there, was ever higher or lower: what stands below it would jump. */
function checkSteady(looks) {
  const shown = looks.filter(look => look.height > 0);
  for (let i = 1; i < shown.length; i++) {
    check(Math.abs(shown[i].height - shown[0].height) <= 2,
      "the page jumps: " + JSON.stringify([shown[0], shown[i]], null, 1));
  }
}

/** Fails if some of the output could only be seen by scrolling. */
function checkWhole(looks) {
  looks.forEach(look => check(!look.cut, "not all of it is seen: " + JSON.stringify(look, null, 1)));
}

const SCENARIOS = {
  // cell 0: warms up; cell 1: a map that blocks
  async duringItsCell(notebook) {
    await notebook.run(0);
    await notebook.ended(0);
    await notebook.run(1);
    const some = await notebook.watch(1, look => /[1-9]\d*\s*\/\s*60/.test(look.text));
    await notebook.picture("during-its-cell", 1);
    // the prompt may change before the last output is there: they come on two channels
    const looks = some.concat(await notebook.watch(1, look => !look.running && /60\s*\/\s*60/.test(look.text)));
    const during = looks.filter(look => look.running);
    check(texts(during) >= 4, "the table changed too seldom: " + JSON.stringify(during, null, 1));
    check(looks.slice(1).every(look => look.text.includes("2 workers")), "no workers: " + JSON.stringify(looks, null, 1));
    checkSteady(looks);
    checkWhole(looks);
    await notebook.picture("during-its-cell-ended", 1);
  },

  // cell 2: mapAsync, whose result is its value
  async afterItsCell(notebook) {
    await notebook.run(0);
    await notebook.ended(0);
    await notebook.run(2);
    await notebook.ended(2);
    const looks = await notebook.watch(2, look => /60\s*\/\s*60/.test(look.text));
    check(looks.every(look => !look.running), "the cell waited for its job");
    check(texts(looks) >= 4, "the table changed too seldom: " + JSON.stringify(looks, null, 1));
    checkSteady(looks);
    checkWhole(looks);
    await notebook.picture("after-its-cell", 2);
  },

  // cell 3 sleeps while the job of cell 2 goes on
  async whileAnotherRuns(notebook) {
    await notebook.run(0);
    await notebook.ended(0);
    await notebook.run(2);
    await notebook.run(3);
    const looks = [];
    for (let other = { running: true }; other.running; other = await notebook.look(3)) {
      looks.push(await notebook.look(2));
      await notebook.page.waitForTimeout(LOOK_EVERY);
    }
    check(texts(looks) >= 4, "the table changed too seldom: " + JSON.stringify(looks, null, 1));
    check((await notebook.look(3)).text.includes("slept"), "the other cell: " + (await notebook.look(3)).text);
    check(!(await notebook.look(3)).text.includes("60"), "the table is below the other cell too");
    await notebook.watch(2, look => /60\s*\/\s*60/.test(look.text));
    await notebook.page.screenshot({ path: path.join(screenshots, "while-another-runs.png"), fullPage: true });
  },

  // cell 4: a map of items that sleep for a minute; cell 5: the pool's answer afterwards
  async stopButton(notebook) {
    await notebook.run(0);
    await notebook.ended(0);
    await notebook.run(4);
    await notebook.watch(4, look => look.running && look.text !== "");
    const begun = Date.now();
    await notebook.page.locator("[data-jupyter-action='jupyter-notebook:interrupt-kernel']").click();
    await notebook.watch(4, look => !look.running && look.error);
    check(Date.now() - begun < 3000, "stopped after " + (Date.now() - begun) + " ms");
    await notebook.picture("stop-button", 4);
    await notebook.run(5);
    const looks = await notebook.ended(5);
    check(looks[looks.length - 1].text.includes("[2, 3, 4]"), looks[looks.length - 1].text);
  },

  // the same table where the system is dark
  async dark(notebook) {
    await notebook.page.emulateMedia({ colorScheme: "dark" });
    await notebook.run(0);
    await notebook.ended(0);
    await notebook.run(2);
    await notebook.watch(2, look => /60\s*\/\s*60/.test(look.text));
    await notebook.page.addStyleTag({ content: "body, .notebook_app, #notebook, #notebook-container, .cell, .rendered_html { background: #111 !important; color: #ddd !important }" });
    await notebook.picture("dark", 2);
  },
};

async function main() {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "lido-browser-"));
  const context = await chromium.launchPersistentContext(profile,
    { executablePath: executable, args: QUIET, viewport: { width: 1100, height: 900 } });
  try {
    const notebook = new Notebook(context.pages()[0] ?? await context.newPage());
    await notebook.open();
    try {
      await SCENARIOS[scenario](notebook);
    } catch (failed) {
      await notebook.page.screenshot({ path: path.join(screenshots, scenario + "-failed.png"), fullPage: true });
      throw failed;
    }
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
}

main().then(() => process.exit(0), failed => {
  console.error(failed.stack);
  process.exit(1);
});
