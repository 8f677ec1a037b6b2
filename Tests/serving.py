"""The program, serving the worked example on a free port of this machine, for tests that speak to it from outside."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request


class Site:
    def __init__(self, salus, serve=lambda address: []):
        """serve: what else `salus serve` is told, given the site's address."""
        self.folder = tempfile.TemporaryDirectory(prefix="salus-served-")
        data = ["--data", self.folder.name]
        subprocess.run([salus, "init", "--example", "leicestershire", *data], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            [salus, "dashboard", "leicestershire", "--freeze", "As first kept", "--output", os.devnull, *data],
            check=True, stderr=subprocess.DEVNULL,
        )
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [salus, "serve", "--port", str(port), *data, *serve(self.address)], stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(self.address + "/health", timeout=1)
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("the site did not start within 20 seconds")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)
        self.folder.cleanup()
