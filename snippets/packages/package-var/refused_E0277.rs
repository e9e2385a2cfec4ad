use std::cell::Cell;
static COUNT: Cell<u64> = Cell::new(0);
fn main() {
    COUNT.set(1);
}
