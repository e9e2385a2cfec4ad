fn main() {
    let id;
    {
        let message = "0123456789abcdef and more".to_string();
        id = &message[..16];
    }
    println!("{id}");
}
