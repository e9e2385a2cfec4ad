trait Store {
    fn get(&self) -> String;
}
struct Memory;
fn read(store: &impl Store) -> String {
    store.get()
}
fn main() {
    read(&Memory);
}
