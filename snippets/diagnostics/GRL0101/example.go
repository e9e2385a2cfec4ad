package demo

type Doc struct{ text string }

type Renderer interface{ Render(doc *Doc) string }

// show
func preview(renderer Renderer, doc *Doc) string {
	if renderer == nil {
		return renderer.Render(doc) // the condition is the wrong way round
	}
	return doc.text
}

// end
