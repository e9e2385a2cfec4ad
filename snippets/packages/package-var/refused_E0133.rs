static mut COUNT: u64 = 0;
fn main() {
    COUNT = 1;
}
