use std::{cell::RefCell, collections::HashMap, rc::Rc, thread};
fn main() {
    let counts = Rc::new(RefCell::new(HashMap::new()));
    thread::spawn(move || counts.borrow_mut().insert("a", 1));
}
