fn free(_: u32) {}

// show
pub struct Texture {
    handle: u32,
}

impl Drop for Texture {
    fn drop(&mut self) {
        free(self.handle);
    }
}
// end
