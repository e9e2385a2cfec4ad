fn main() {
    let data = vec![0_u8; 1024];
    let header = &data[..16];
    drop(data);
    println!("{header:?}");
}
