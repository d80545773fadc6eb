import { contextBridge, ipcRenderer } from 'electron'
import { callChannel, eventChannel, type Bridge } from './shared/bridge'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on(listener) {
    const hear = (_event: unknown, name: string, detail: unknown) => listener(name, detail)
    ipcRenderer.on(eventChannel, hear)
    return () => ipcRenderer.removeListener(eventChannel, hear)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
