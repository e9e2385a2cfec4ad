trait Store {
    fn get(&self, id: u32) -> String;
}
struct Memory;
impl Store for Memory {
    fn get(&self, id: u64) -> String {
        id.to_string()
    }
}
fn main() {
    Memory.get(1);
}
