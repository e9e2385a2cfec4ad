mod cache {
    pub fn get() -> u32 {
        evict()
    }

    fn evict() -> u32 {
        0
    }
}

// show
fn main() {
    println!("{}", cache::get());
    println!("{}", cache::evict());
}
// end
