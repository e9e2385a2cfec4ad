trait Renderer {
    fn render(&self, text: &str) -> String;
}

// show
fn preview(renderer: Option<&dyn Renderer>, text: &str) -> String {
    if renderer.is_none() {
        return renderer.render(text);
    }
    text.to_owned()
}
// end

fn main() {
    preview(None, "draft");
}
