import type { Camera } from '../camera'

/** Where one stood in each company's picture, for as long as the window lives. */
const cameras = new Map<string, Camera>()

export const rememberCamera = (place: string, camera: Camera): void => {
  cameras.set(place, camera)
}

export const recallCamera = (place: string): Camera | null => cameras.get(place) ?? null
