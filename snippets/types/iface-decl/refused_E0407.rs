trait Store {
    fn get(&self) -> String;
}
struct Memory;
impl Store for Memory {
    fn get(&self) -> String {
        String::new()
    }
    fn put(&self) {}
}
fn main() {
    Memory.get();
}
