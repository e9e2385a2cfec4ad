use std::{sync::Mutex, thread};

// show
pub fn total(parts: &[Vec<u64>]) -> u64 {
    let sum = Mutex::new(0);
    thread::scope(|scope| {
        for part in parts {
            let sum = &sum;
            scope.spawn(move || *sum.lock().unwrap() += part.iter().sum::<u64>());
        }
    });
    sum.into_inner().unwrap()
}
// end
