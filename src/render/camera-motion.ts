import { cameraBetween, limited, panned, showsSame, zoomedAround, type CameraLimits } from '../geo/camera.js';
import type { Camera, ScreenPoint, Size } from '../geo/mercator.js';
import type { RendererCallbacks, RendererView } from './map-renderer.js';

/** The map as its camera is moved over it. */
export interface MovedMap {
  /** The window that shows it. */
  readonly window: Window;
  readonly view: RendererView;
  readonly limits: CameraLimits;
}

/** The camera on its way to somewhere by itself. */
interface Flight {
  readonly from: Camera;
  readonly to: Camera;
  readonly durationMs: number;
  readonly eased: (share: number) => number;
  startMs: number | null;
}

/** How long a zoom by button, key or double click takes. */
const ZOOM_MS = 250;

/** A drag that is let go runs on for this long. */
const RUN_OUT_MS = 350;

/** Slower than this, in pixels a millisecond, a drag that is let go stays where it is. */
const LEAST_SPEED = 0.25;

/** However hard it was thrown. */
const MOST_SPEED = 3;

const easeOut = (share: number) => 1 - (1 - share) ** 3;

const wantsLessMotion = ({ window }: MovedMap) => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the camera within its limits, once a frame, and tells of it: while it moves, and once when it has come to rest. */
export class CameraMotion {
  readonly #map: MovedMap;
  readonly #moved: RendererCallbacks['cameraMoved'];
  /** The camera as it is to be told in the next frame; `null` where all is told. */
  #untold: Camera | null = null;
  #told: Camera | null = null;
  #flight: Flight | null = null;
  #frame = 0;
  #isHeld = false;
  #isMoving = false;

  constructor(map: MovedMap, moved: RendererCallbacks['cameraMoved'], signal: AbortSignal) {
    this.#map = map;
    this.#moved = moved;
    signal.addEventListener('abort', () => this.cancel(), { once: true });
  }

  /** Where the camera is. */
  get camera(): Camera {
    return this.#untold ?? this.#map.view.camera;
  }

  get size(): Size {
    return this.#map.view.size;
  }

  get limits(): CameraLimits {
    return this.#map.limits;
  }

  /** Whether a hand holds the camera: it does no more when the camera was set from elsewhere. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Takes the camera in hand: what it did by itself ends. */
  hold(): Camera {
    this.#flight = null;
    this.#isHeld = true;
    return this.camera;
  }

  /** Ends what the camera does by itself, where it is. */
  stop(): void {
    if (!this.#flight) return;
    this.#flight = null;
    this.#rest();
  }

  /** Ends what the camera does by itself, where it was to lead. */
  finish(): void {
    if (!this.#flight) return;
    this.#untold = this.#flight.to;
    this.#flight = null;
    this.#rest();
  }

  /** Moves the camera that is in hand. */
  move(camera: Camera): void {
    if (!this.#isHeld) return;
    const to = limited(camera, this.#map.limits);
    if (showsSame(to, this.camera)) return;
    this.#untold = to;
    this.#ask();
  }

  /** Lets go of the camera, which may run on with a speed in pixels a millisecond. */
  release([x, y]: ScreenPoint = [0, 0]): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    const speed = Math.hypot(x, y);
    if (speed < LEAST_SPEED || wantsLessMotion(this.#map)) {
      this.#rest();
      return;
    }
    // What eases out with the cube starts three times as fast as it goes on average.
    const way = (Math.min(speed, MOST_SPEED) / speed) * (RUN_OUT_MS / 3);
    this.#fly(panned(this.camera, this.size, [x * way, y * way]), RUN_OUT_MS, easeOut);
  }

  /** Zooms by levels around a point of the map, by default its middle. */
  zoomBy(levels: number, at?: ScreenPoint): void {
    const { widthPx, heightPx } = this.size;
    // Pressed again on the way, it goes on from where that way leads.
    const from = this.#flight?.to ?? this.camera;
    this.flyTo(zoomedAround(from, this.size, at ?? [widthPx / 2, heightPx / 2], from.zoom + levels, this.limits));
  }

  /** Goes to a camera by itself; at once where less motion is wanted. */
  flyTo(camera: Camera): void {
    this.#isHeld = false;
    this.#fly(camera, wantsLessMotion(this.#map) ? 0 : ZOOM_MS, easeOut);
  }

  /** Takes notice of where the map looks: what is under way ends where that is not where it was going. */
  see(camera: Camera): void {
    if (camera !== this.#told) this.cancel();
  }

  /** Ends what is under way without a word. */
  cancel(): void {
    this.#map.window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#flight = null;
    this.#untold = null;
    this.#isHeld = false;
    this.#isMoving = false;
  }

  #fly(camera: Camera, durationMs: number, eased: Flight['eased']): void {
    const to = limited(camera, this.limits);
    this.#flight = null;
    if (showsSame(to, this.camera)) this.#rest();
    else if (durationMs === 0) {
      this.#untold = to;
      this.#tell(false);
    } else {
      this.#flight = { from: this.camera, to, durationMs, eased, startMs: null };
      this.#ask();
    }
  }

  #ask(): void {
    this.#frame ||= this.#map.window.requestAnimationFrame((nowMs) => {
      this.#frame = 0;
      this.#step(nowMs);
    });
  }

  #step(nowMs: number): void {
    const flight = this.#flight;
    if (flight) {
      flight.startMs ??= nowMs;
      const share = Math.min((nowMs - flight.startMs) / flight.durationMs, 1);
      this.#untold = cameraBetween(flight.from, flight.to, flight.eased(share));
      if (share === 1) {
        this.#flight = null;
        this.#tell(false);
        return;
      }
      this.#ask();
    }
    if (this.#untold) this.#tell(true);
  }

  #rest(): void {
    if (this.#isMoving || this.#untold) this.#tell(false);
  }

  #tell(isMoving: boolean): void {
    this.#told = this.camera;
    this.#untold = null;
    this.#isMoving = isMoving;
    if (!isMoving) {
      this.#map.window.cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    }
    this.#moved(this.#told, isMoving);
  }
}
