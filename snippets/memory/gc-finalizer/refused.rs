// show
struct Texture;

impl Drop for Texture {
    fn drop(&mut self) {}
}

fn main() {
    let texture = Texture;
    texture.drop();
}
// end
