// uses: std::cell::RefCell std::rc::Rc
/// A ring, as container/ring: a handle to one place of it.
#[derive(Clone)]
struct GoRing<T> {
    values: Rc<RefCell<Vec<Option<T>>>>,
    at: usize,
}

impl<T: Clone> GoRing<T> {
    fn new(n: i64) -> Self {
        GoRing {
            values: Rc::new(RefCell::new(vec![None; n as usize])),
            at: 0,
        }
    }

    fn len(&self) -> i64 {
        self.values.borrow().len() as i64
    }

    fn shift(&self, n: i64) -> Self {
        let at = (self.at as i64 + n).rem_euclid(self.len()) as usize;
        GoRing {
            values: self.values.clone(),
            at,
        }
    }

    fn next(&self) -> Self {
        self.shift(1)
    }

    fn prev(&self) -> Self {
        self.shift(-1)
    }

    fn value(&self) -> T {
        self.values.borrow()[self.at].clone().expect("the value was set")
    }

    fn set_value(&self, value: T) {
        self.values.borrow_mut()[self.at] = Some(value);
    }

    fn each(&self, mut visit: impl FnMut(T)) {
        for i in 0..self.len() {
            visit(self.shift(i).value());
        }
    }
}
