use tokio::sync::mpsc;

fn parse(line: &str) -> usize {
    line.len()
}

// show
pub fn parse_all(lines: Vec<String>) -> mpsc::Receiver<usize> {
    let (sender, results) = mpsc::channel(lines.len().max(1));
    for line in lines {
        let sender = sender.clone();
        tokio::spawn(async move { sender.send(parse(&line)).await });
    }
    drop(sender); // the tasks have the only ones now
    results
}
// end
