// show
trait Store {
    fn copy(&self) -> Self;
}

fn save(store: &dyn Store) {
    let _ = store;
}
// end

fn main() {
    let _ = save;
}
