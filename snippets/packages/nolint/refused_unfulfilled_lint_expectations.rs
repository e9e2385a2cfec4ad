#![deny(warnings)]
#[expect(unused_variables)]
fn main() {}
