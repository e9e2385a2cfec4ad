use tokio::sync::oneshot;
fn main() {
    let (sender, _receiver) = oneshot::channel();
    let _ = sender.send(1);
    let _ = sender.send(2);
}
