use std::{fs, thread};

// show
pub fn read_all(paths: &[String], use_it: fn(Vec<u8>)) {
    thread::scope(|scope| {
        for path in paths {
            scope.spawn(move || {
                let Ok(data) = fs::read(path) else { return };
                use_it(data);
            });
        }
    });
}
// end
