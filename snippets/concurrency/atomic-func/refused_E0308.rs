use std::sync::atomic::AtomicI64;
fn main() {
    let requests = AtomicI64::new(0);
    let now: i64 = requests;
    println!("{now}");
}
