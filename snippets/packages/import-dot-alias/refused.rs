mod a {
    pub fn run() {}
}
mod b {
    pub fn run() {}
}

// show
use a::*;
use b::*;

fn main() {
    run();
}
// end
