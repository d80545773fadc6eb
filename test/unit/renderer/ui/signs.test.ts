// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import GlyphSprite from '../../../../renderer/ui/GlyphSprite.vue'
import IconSprite from '../../../../renderer/ui/IconSprite.vue'
import { glyphNames, iconNames } from '../../../../renderer/ui/sign-names'

describe('signs', () => {
  it('are drawn for every name that a screen may ask for', () => {
    const icons = mount(IconSprite)
    const glyphs = mount(GlyphSprite)
    for (const name of iconNames) expect(icons.find(`#icon-${name}`).exists(), name).toBe(true)
    for (const name of glyphNames) expect(glyphs.find(`#glyph-${name}`).exists(), name).toBe(true)
  })

  it('keep four different shapes for the four answers', () => {
    const glyphs = mount(GlyphSprite)
    const shapes = ['found', 'nothing-found', 'not-delivered', 'not-requested'].map((name) =>
      glyphs
        .get(`#glyph-${name}`)
        .html()
        .replace(/id="[^"]*"/, ''),
    )
    expect(new Set(shapes).size).toBe(4)
  })
})
