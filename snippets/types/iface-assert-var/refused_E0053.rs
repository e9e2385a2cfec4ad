trait Store {
    fn get(&self, key: &str) -> usize;
}
struct Memory;
impl Store for Memory {
    fn get(&self, key: &String) -> usize {
        key.len()
    }
}
fn main() {
    println!("{}", Memory.get("a"));
}
