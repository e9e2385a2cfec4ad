mod a {
    pub fn run() {}
    pub fn walk() {}
}
mod b {
    pub fn run() {}
    pub fn jump() {}
}

// show
use a::*;
use b::*;

fn main() {
    walk();
    jump();
    run();
}
// end
