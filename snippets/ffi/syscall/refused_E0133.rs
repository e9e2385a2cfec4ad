unsafe extern "C" {
    fn getppid() -> i32;
}
fn main() {
    println!("{}", getppid());
}
