struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {}
}
fn main() {
    let guard = Guard;
    guard.drop();
}
