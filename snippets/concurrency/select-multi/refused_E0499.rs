async fn run(mut numbers: tokio::sync::mpsc::Receiver<u32>) {
    tokio::select! {
        first = numbers.recv() => println!("{first:?}"),
        second = numbers.recv() => println!("{second:?}"),
    }
}
fn main() {
    drop(run(tokio::sync::mpsc::channel(1).1));
}
