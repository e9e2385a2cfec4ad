#![deny(unused_must_use)]

fn trace(name: &'static str) -> impl FnOnce() {
    move || println!("leave {name}")
}

// show
fn main() {
    trace("main");
}
// end
