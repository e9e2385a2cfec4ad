use std::{cell::Cell, rc::Rc, thread};
fn main() {
    let total = Rc::new(Cell::new(0));
    let shared = Rc::clone(&total);
    thread::spawn(move || shared.set(1));
    total.set(2);
}
