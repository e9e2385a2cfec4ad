#[bench]
fn upper() {}
fn main() {}
