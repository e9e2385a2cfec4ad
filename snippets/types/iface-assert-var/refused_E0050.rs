trait Store {
    fn get(&self, key: &str) -> usize;
}
struct Memory;
impl Store for Memory {
    fn get(&self) -> usize {
        0
    }
}
fn main() {
    println!("{}", Memory.get("a"));
}
