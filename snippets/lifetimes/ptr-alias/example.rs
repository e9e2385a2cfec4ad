use std::cell::Cell;
use std::rc::Rc;

// show
#[derive(Default)]
pub struct Counter {
    n: Cell<u32>,
}

pub fn both() -> u32 {
    let a = Rc::new(Counter::default());
    let b = Rc::clone(&a);
    a.n.set(a.n.get() + 1);
    b.n.set(b.n.get() + 1);
    a.n.get()
}

pub fn lent(n: &mut u32) {
    *n += 1; // the usual form: lend it, write, give it back
}
// end
