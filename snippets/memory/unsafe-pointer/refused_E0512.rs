fn main() {
    let n: u64 = unsafe { std::mem::transmute(1_u32) };
    println!("{n}");
}
