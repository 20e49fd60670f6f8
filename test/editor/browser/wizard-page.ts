import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, View } from '../../../client/wizard/messages.ts';
import { wizardPageHtml } from '../../../client/wizard/page-html.ts';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../scripts/editor/find-browser.ts';
import { inRoot } from '../../../scripts/root.ts';

/** The themes whose colours `themes/` holds, as VS Code gives them to a webview. */
export const THEMES = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

export type Theme = (typeof THEMES)[number];

/** The wizard's page alone, with a stand-in for the editor. */
export interface WizardPage {
  readonly page: Page;
  /** What the page has sent so far. */
  sent(): Promise<readonly FromPage[]>;
  /** Resolves with the first message of a type, once it is sent. */
  sentOf(type: FromPage['type']): Promise<FromPage>;
  /** Sends anything to the page, as the editor would. */
  post(message: unknown): Promise<void>;
  /** Shows a view and resolves when it is drawn. */
  show(view: View): Promise<void>;
  /** What the browser complained about: errors, and what the policy kept back. */
  readonly complaints: readonly string[];
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves the built page and opens pages of it. */
export interface WizardPages {
  open(options: { readonly theme: Theme; readonly width?: number; readonly kept?: object }): Promise<WizardPage>;
  close(): Promise<void>;
}

/** A browser for the built page (`dist/`), and a server on a loopback address that gives it out under its own policy. */
export async function startWizardPages(): Promise<WizardPages> {
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...BROWSER_ARGUMENTS] });
  return {
    open: ({ theme, width = 900, kept }) => openPage(browser, origin, theme, width, kept),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    const type = request.url?.endsWith('.css')
      ? 'text/css'
      : request.url?.endsWith('.js')
        ? 'text/javascript'
        : 'text/html';
    response.setHeader('content-type', type);
    const nonce = 'n0nce';
    const sources = { script: '/wizard-page.js', style: '/wizard-page.css', cspSource: origin, nonce };
    response.end(
      type === 'text/html' ? wizardPageHtml(sources) : readFileSync(inRoot('dist', request.url?.slice(1) ?? '')),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function openPage(
  browser: Browser,
  origin: string,
  theme: Theme,
  width: number,
  kept?: object,
): Promise<WizardPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.addInitScript(standIn, { kept, ...readTheme(theme) });
  await page.goto(origin);
  const sent = (): Promise<FromPage[]> => page.evaluate(() => (globalThis as unknown as { sent: never[] }).sent);
  const post = (message: unknown): Promise<void> =>
    page.evaluate((data) => window.postMessage(data, '*'), message as never);
  return {
    page,
    sent,
    post,
    complaints,
    async sentOf(type) {
      const found = await page.waitForFunction(
        (wanted) => (globalThis as unknown as { sent: { type: string }[] }).sent.find((each) => each.type === wanted),
        type,
      );
      return (await found.jsonValue()) as FromPage;
    },
    async show(view) {
      await post({ type: 'view', view });
      await page.locator('h1', { hasText: view.title }).waitFor();
      if (view.sections.length > 0) await page.locator(`#section-${view.sections.at(-1)?.id}`).waitFor();
    },
    async screenshot(name) {
      const folder = inRoot('test-output', 'screenshots');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    },
    close: () => context.close(),
  };
}

interface ThemeColours {
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

function readTheme(theme: Theme): ThemeColours {
  return JSON.parse(readFileSync(inRoot('test/editor/browser/themes', `${theme}.json`), 'utf8')) as ThemeColours;
}

/** Runs in the page before its own script: the editor's API, and the theme as VS Code puts it on the document. */
function standIn({ kept, kind, variables }: ThemeColours & { readonly kept: object | undefined }): void {
  const sent: unknown[] = [];
  const held = { sent, kept };
  Object.assign(globalThis, held, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => sent.push(message),
      getState: () => held.kept,
      setState: (state: object) => {
        held.kept = state;
        Object.assign(globalThis, { kept: state });
      },
    }),
  });
  const paint = (): void => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    document.body?.classList.add(...kind.split(' '));
  };
  document.addEventListener('DOMContentLoaded', paint);
}
