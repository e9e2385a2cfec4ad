pub struct Doc {
    pub text: String,
}

pub trait Renderer {
    fn render(&self, doc: &Doc) -> String;
}

// show
pub fn preview(renderer: Option<&dyn Renderer>, doc: &Doc) -> String {
    match renderer {
        Some(renderer) => renderer.render(doc),
        None => doc.text.clone(),
    }
}
// end
