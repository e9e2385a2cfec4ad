use std::{cell::Cell, thread};

// show
fn main() {
    let count = Cell::new(0);
    thread::scope(|scope| {
        scope.spawn(|| count.set(1));
    });
}
// end
