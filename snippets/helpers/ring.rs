// uses: std::cell::RefCell std::rc::Rc
/// A ring, as container/ring: a handle to one place of it.
struct GoRing<T>(Rc<GoRingPlace<T>>);

/// A place with those around it; a ring keeps itself alive.
struct GoRingPlace<T> {
    value: RefCell<Option<T>>,
    prev: RefCell<Option<GoRing<T>>>,
    next: RefCell<Option<GoRing<T>>>,
}

impl<T> Clone for GoRing<T> {
    fn clone(&self) -> Self {
        GoRing(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for GoRing<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone> GoRing<T> {
    fn new(n: i64) -> Self {
        let first = GoRing::place();
        for _ in 1..n {
            first.prev().link(&GoRing::place());
        }
        first
    }

    fn place() -> Self {
        GoRing(Rc::new(GoRingPlace {
            value: RefCell::new(None),
            prev: RefCell::new(None),
            next: RefCell::new(None),
        }))
    }

    fn next(&self) -> Self {
        self.0.next.borrow().clone().unwrap_or_else(|| self.clone())
    }

    fn prev(&self) -> Self {
        self.0.prev.borrow().clone().unwrap_or_else(|| self.clone())
    }

    fn shift(&self, n: i64) -> Self {
        (0..n.abs()).fold(
            self.clone(),
            |at, _| if n < 0 { at.prev() } else { at.next() },
        )
    }

    fn len(&self) -> i64 {
        let mut count = 1;
        let mut at = self.next();
        while at != *self {
            count += 1;
            at = at.next();
        }
        count
    }

    /// The other one follows this one now; what followed before is the result.
    fn link(&self, other: &Self) -> Self {
        let next = self.next();
        let last = other.prev();
        self.follow(other);
        last.follow(&next);
        next
    }

    fn follow(&self, next: &Self) {
        *self.0.next.borrow_mut() = Some(next.clone());
        *next.0.prev.borrow_mut() = Some(self.clone());
    }

    /// Takes out the n places that follow.
    fn unlink(&self, n: i64) -> Self {
        self.link(&self.shift(n + 1))
    }

    fn value(&self) -> T {
        self.0.value.borrow().clone().expect("the value was set")
    }

    fn set_value(&self, value: T) {
        *self.0.value.borrow_mut() = Some(value);
    }

    fn each(&self, mut visit: impl FnMut(T)) {
        let mut at = self.clone();
        for _ in 0..self.len() {
            visit(at.value());
            at = at.next();
        }
    }
}
