import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { CHROMIUM_ARGS, ensureChromium } from '../../../scripts/find-chromium.js';

/** What a page is looked at on. */
export interface Device {
  readonly name: 'desk' | 'cheap phone';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pixelRatio: number;
  readonly isPhone: boolean;
  /** How many times slower the page's main thread runs. */
  readonly cpuSlowdown: number;
  /** `null` leaves the network as it is. */
  readonly network: { readonly bitsPerSecond: number; readonly latencyMs: number } | null;
}

/** A desk: this machine as it is. */
export const DESK: Device = {
  name: 'desk',
  viewport: { width: 1280, height: 900 },
  pixelRatio: 1,
  isPhone: false,
  cpuSlowdown: 1,
  network: null,
};

/** Chrome's emulation of a cheap phone on a slow network. */
export const PHONE: Device = {
  name: 'cheap phone',
  viewport: { width: 360, height: 640 },
  pixelRatio: 2,
  isPhone: true,
  cpuSlowdown: 4,
  network: { bitsPerSecond: 1_600_000, latencyMs: 150 },
};

/** The phone's screen without its slowness. */
export const FAST_PHONE: Device = { ...PHONE, name: 'desk', cpuSlowdown: 1, network: null };

/** A fresh page with nothing in its cache, and the line to Chromium's own tools for it. */
export interface OpenPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that the project's tests use. Pages are rastered by the processor: without a GPU the raster in
 * software GL takes a second for a page of text, which no phone does, and hides what is measured. WebGL runs in software.
 */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGS, '--disable-gpu-rasterization'] });

/** Opens an empty page of a device in a context of its own. */
export async function openPage(browser: Browser, device: Device): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: device.viewport,
    deviceScaleFactor: device.pixelRatio,
    isMobile: device.isPhone,
    hasTouch: device.isPhone,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (device.cpuSlowdown !== 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: device.cpuSlowdown });
  if (device.network)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: device.network.latencyMs,
      downloadThroughput: device.network.bitsPerSecond / 8,
      uploadThroughput: device.network.bitsPerSecond / 8,
    });
  return { page, cdp, context, close: () => context.close() };
}
