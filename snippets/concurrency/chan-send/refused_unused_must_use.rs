fn main() {
    let (sender, _receiver) = std::sync::mpsc::channel();
    sender.send(1);
}
