// show
fn main() {
    let header;
    {
        let data = vec![0_u8; 1024];
        header = &data[..16];
    }
    println!("{header:?}");
}
// end
